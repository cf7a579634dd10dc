using System.Diagnostics;
using System.Xml.Linq;

namespace LearnClinicalAI.House.Tests;

/// <summary>
/// Tries to break the dependency table of src/Directory.Build.targets: writes a small house of bad projects that import
/// the real targets, and lets MSBuild check them all in one process.
/// </summary>
public sealed class DependencyTableTests(DependencyTableTests.TrialHouse house)
    : IClassFixture<DependencyTableTests.TrialHouse>
{
    private const string Rules = "LearnClinicalAI.Simulation";
    private const string Web = "Microsoft.NET.Sdk.Web";

    // name of the trial, project that it claims to be, what it adds, what the build must say (nothing: it must pass)
    private static readonly Trial[] Trials =
    [
        new("legal-rules", Rules, "", null),
        new("legal-content", "LearnClinicalAI.Content", Project("Scoring") + Package("Markdig"), null),
        new("legal-server", "LearnClinicalAI.Server", Project("Credit") + Package("Npgsql"), null, Web),
        new(
            "rubric-in-simulation",
            Rules,
            Project("Scoring"),
            "LearnClinicalAI.Simulation may not reference the project LearnClinicalAI.Scoring"
        ),
        new(
            "transcript-in-credit",
            "LearnClinicalAI.Credit",
            Project("Simulation"),
            "LearnClinicalAI.Credit may not reference the project LearnClinicalAI.Simulation"
        ),
        new(
            "server-in-cli",
            "LearnClinicalAI.Cli",
            Project("Server"),
            "LearnClinicalAI.Cli may not reference the project LearnClinicalAI.Server"
        ),
        new(
            "two-at-once",
            "LearnClinicalAI.Privacy",
            Project("Learning") + Package("Npgsql"),
            "LearnClinicalAI.Privacy may not reference the package Npgsql"
        ),
        new(
            "package-in-rules",
            Rules,
            Package("Newtonsoft.Json"),
            "LearnClinicalAI.Simulation may not reference the package Newtonsoft.Json"
        ),
        new(
            "yaml-in-server",
            "LearnClinicalAI.Server",
            Package("YamlDotNet"),
            "LearnClinicalAI.Server may not reference the package YamlDotNet",
            Web
        ),
        new(
            "package-for-all",
            Rules,
            "<GlobalPackageReference Include=\"Dapper\" Version=\"1.0.0\" />",
            "LearnClinicalAI.Simulation may not reference the package Dapper"
        ),
        new(
            "package-that-says-it-is-implicit",
            Rules,
            "<PackageReference Include=\"Dapper\" IsImplicitlyDefined=\"true\" />",
            "LearnClinicalAI.Simulation may not reference the package Dapper"
        ),
        new(
            "web-in-rules",
            Rules,
            "<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />",
            "LearnClinicalAI.Simulation may not reference the framework Microsoft.AspNetCore.App"
        ),
        new(
            "web-sdk-in-rules",
            Rules,
            "",
            "LearnClinicalAI.Simulation may not reference the framework Microsoft.AspNetCore.App",
            Web
        ),
        new(
            "dll-in-rules",
            Rules,
            "<Reference Include=\"Npgsql\" HintPath=\"Npgsql.dll\" />",
            "LearnClinicalAI.Simulation may not reference the DLL Npgsql"
        ),
        new(
            "dll-of-the-tool-in-server",
            "LearnClinicalAI.Server",
            "<Reference Include=\"Microsoft.EntityFrameworkCore.Design\" />",
            "LearnClinicalAI.Server may not reference the DLL Microsoft.EntityFrameworkCore.Design",
            Web
        ),
        new("no-row", "LearnClinicalAI.Utils", "", "LearnClinicalAI.Utils has no row"),
    ];

    public static TheoryData<string> Names => [.. Trials.Select(trial => trial.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_project_builds_only_within_its_row(string name)
    {
        var trial = Trials.Single(trial => trial.Name == name);

        var complaints = house.ComplaintsAbout(trial);

        if (trial.Complaint is null)
        {
            Assert.Empty(complaints);
        }
        else
        {
            Assert.Contains(complaints, line => line.Contains(trial.Complaint));
        }
    }

    [Fact]
    public void Every_real_project_has_a_row_and_every_row_a_project()
    {
        var rows = XDocument
            .Load(Path.Combine(Repository.Root, "src", "Directory.Build.targets"))
            .Descendants("HouseRow")
            .Select(row => row.Attribute("Include")!.Value);
        var projects = Repository
            .Projects()
            .Where(path => path.StartsWith("src/"))
            .Select(path => Path.GetFileNameWithoutExtension(path));

        Assert.Equal(projects.Order(), rows.Order());
    }

    private static string Project(string name) =>
        $"<ProjectReference Include=\"../LearnClinicalAI.{name}/LearnClinicalAI.{name}.csproj\" />";

    private static string Package(string name) => $"<PackageReference Include=\"{name}\" />";

    internal sealed record Trial(
        string Name,
        string Project,
        string Items,
        string? Complaint,
        string Sdk = "Microsoft.NET.Sdk"
    );

    /// <summary>A folder outside the repository with one project per trial, checked once.</summary>
    public sealed class TrialHouse : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("house-");
        private readonly Lazy<string[]> output;

        public TrialHouse() => output = new(Check);

        internal string[] ComplaintsAbout(Trial trial) =>
            [.. output.Value.Where(line => line.Contains($"/{trial.Name}/") && line.Contains("error"))];

        private string[] Check()
        {
            Write("Directory.Build.props", Import("src/Directory.Build.props"));
            Write("Directory.Build.targets", Import("src/Directory.Build.targets"));
            Write("Directory.Packages.props", Import("Directory.Packages.props"));
            foreach (var trial in Trials)
            {
                Write(
                    $"{trial.Name}/{trial.Project}.csproj",
                    $"<Project Sdk=\"{trial.Sdk}\"><ItemGroup>{trial.Items}</ItemGroup></Project>"
                );
            }
            var projects = string.Join(';', Trials.Select(trial => $"{trial.Name}/{trial.Project}.csproj"));
            Write(
                "all.proj",
                $"""
                <Project>
                  <Target Name="All">
                    <MSBuild Projects="{projects}" Targets="CheckHouse" ContinueOnError="ErrorAndContinue" />
                    <Message Importance="high" Text="all checked" />
                  </Target>
                </Project>
                """
            );

            var start = new ProcessStartInfo(
                "dotnet",
                ["msbuild", "all.proj", "-nologo", "-tl:off", "-v:minimal", "-nr:false"]
            )
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
            };
            using var build = Process.Start(start)!;
            var text = build.StandardOutput.ReadToEnd();
            build.WaitForExit();
            Assert.Contains("all checked", text);
            return text.Replace('\\', '/').Split('\n');
        }

        private static string Import(string path) =>
            $"<Project><Import Project=\"{Path.Combine(Repository.Root, path)}\" /></Project>";

        private void Write(string path, string text)
        {
            var file = new FileInfo(Path.Combine(folder.FullName, path));
            file.Directory!.Create();
            File.WriteAllText(file.FullName, text);
        }

        public void Dispose() => folder.Delete(recursive: true);
    }
}
