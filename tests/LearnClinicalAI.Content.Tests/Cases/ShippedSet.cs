using System.Text;
using LearnClinicalAI.Content.Yaml;
using LearnClinicalAI.Scoring;
using LearnClinicalAI.Simulation;

namespace LearnClinicalAI.Content.Tests.Cases;

/// <summary>The cases that ship, and the table of them that stands in <c>cases/readme.md</c>.</summary>
internal static class ShippedSet
{
    public const string Begin = "<!-- the cases: begin -->";
    public const string End = "<!-- the cases: end -->";

    public static readonly string Root = FindRoot();

    public static readonly string Page = Path.Combine(Root, "cases", "readme.md");

    public static readonly IReadOnlyList<CaseFolder> Cases =
    [
        .. Shelf
            .Find(Path.Combine(Root, "cases"))
            .Select(item => CaseReader.Read(item.Slug, FolderFiles.Read(item.Folder).Files).Value!),
    ];

    /// <summary>A row for each case: what a teacher asks before choosing one.</summary>
    public static string Table()
    {
        var table = new StringBuilder();
        table.Append("| case | use | level | specialty | red team | facts | criteria | flaws | minutes | review |\n");
        table.Append("|---|---|---|---|---|--:|--:|---|--:|---|\n");
        foreach (var folder in Cases.OrderBy(folder => (folder.Script.Info.Use, folder.Script.Info.Level)))
        {
            table.Append(Row(folder)).Append('\n');
        }
        return table.ToString();
    }

    private static string Row(CaseFolder folder)
    {
        var info = folder.Script.Info;
        string[] cells =
        [
            $"[{info.Title}]({folder.Script.Slug}/)",
            Words(info.Use),
            Words(info.Level),
            info.Specialty.Replace('-', ' '),
            info.RedTeam ? "yes" : "no",
            $"{folder.Script.Facts.Count}",
            $"{folder.Key.Rubric.Criteria.Count}",
            Flaws(folder),
            $"{info.Minutes}",
            info.Review,
        ];
        return $"| {string.Join(" | ", cells)} |";
    }

    private static string Flaws(CaseFolder folder) =>
        string.Join(
            ", ",
            folder
                .Key.Flaws.GroupBy(flaw => flaw.Kind)
                .OrderBy(kind => kind.Key)
                .Select(kind => kind.Count() > 1 ? $"{Words(kind.Key)} ×{kind.Count()}" : Words(kind.Key))
        );

    private static string Words<T>(T value)
        where T : struct, Enum => Spelling.Kebab(value).Replace('-', ' ');

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LearnClinicalAI.sln")))
        {
            folder =
                Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("No solution above the tests.");
        }
        return folder;
    }
}
