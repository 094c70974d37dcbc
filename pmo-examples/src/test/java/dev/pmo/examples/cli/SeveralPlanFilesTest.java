package dev.pmo.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.examples.json.PortfolioJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several plan files side by side: what links the projects of one file comes along under their new identifiers. */
class SeveralPlanFilesTest {

    /** A giver and a receiver, with a link from the one to the other. */
    private static final String TWO_PROJECTS = """
            ERMHDR;20.12;2024-01-15;Project;admin;Test;db;Project Management;USD
            %T;PROJECT
            %F;proj_id;proj_short_name;plan_start_date;export_flag
            %R;1;P1;2024-01-15 08:00;Y
            %R;2;P2;2024-01-15 08:00;Y
            %T;PROJWBS
            %F;wbs_id;proj_id;seq_num;proj_node_flag;wbs_short_name;wbs_name;parent_wbs_id
            %R;100;1;1;Y;P1;Giver;
            %R;200;2;1;Y;P2;Receiver;
            %T;TASK
            %F;task_id;proj_id;wbs_id;task_type;status_code;task_code;task_name;target_drtn_hr_cnt;remain_drtn_hr_cnt
            %R;11;1;100;TT_Task;TK_NotStart;A11;Build;40;40
            %R;20;2;200;TT_Task;TK_NotStart;A20;Fit;40;40
            %T;TASKPRED
            %F;task_pred_id;task_id;pred_task_id;proj_id;pred_proj_id;pred_type;lag_hr_cnt
            %R;1;20;11;2;1;PR_FS;0
            %E
            """.replace(';', '\t');

    @TempDir
    private Path folder;

    private List<Project> converted(String... files) throws IOException {
        List<String> words = new ArrayList<>(List.of("convert"));
        words.addAll(List.of(files));
        words.addAll(List.of("-o", "all.json"));
        Cli.Ran ran = new Cli(folder).run(words.toArray(String[]::new));
        assertThat(ran.status()).as(ran.err()).isZero();
        List<Project> projects = new ArrayList<>();
        Deque<Scope> open =
                new ArrayDeque<>(List.of(PortfolioJson.read("all.json", Files.readAllBytes(folder.resolve("all.json")))
                        .portfolio()));
        while (!open.isEmpty()) {
            Scope scope = open.removeFirst();
            if (scope instanceof Project project) {
                projects.add(project);
            }
            scope.children().forEach(open::addLast);
        }
        return projects;
    }

    private static void assertEachPairAgreesWithinItself(List<Project> projects) {
        assertThat(projects).extracting(Project::name).containsExactly("Giver", "Receiver", "Giver", "Receiver");
        assertThat(projects).extracting(Project::id).doesNotHaveDuplicates();
        for (int i = 0; i < projects.size(); i += 2) {
            Project giver = projects.get(i);
            Project receiver = projects.get(i + 1);
            GiveGet agreement = giver.raid().dependencies().get(0);
            assertThat(receiver.raid().dependencies()).containsExactly(agreement);
            assertThat(agreement.giver()).isEqualTo(giver.ref());
            assertThat(agreement.receiver()).isEqualTo(receiver.ref());
        }
        assertThat(projects.get(0).raid().dependencies().get(0).id())
                .isNotEqualTo(projects.get(2).raid().dependencies().get(0).id());
    }

    @Test
    void filesNamedOneByOneKeepTheLinksBetweenTheirProjects() throws IOException {
        Files.writeString(folder.resolve("a.xer"), TWO_PROJECTS);
        Files.writeString(folder.resolve("b.xer"), TWO_PROJECTS);

        assertEachPairAgreesWithinItself(converted("a.xer", "b.xer"));
    }

    @Test
    void filesOfAFolderKeepThemToo() throws IOException {
        Path plans = Files.createDirectory(folder.resolve("plans"));
        Files.writeString(plans.resolve("a.xer"), TWO_PROJECTS);
        Files.writeString(plans.resolve("b.xer"), TWO_PROJECTS);

        assertEachPairAgreesWithinItself(converted("plans"));
    }
}
