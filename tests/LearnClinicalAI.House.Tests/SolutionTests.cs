namespace LearnClinicalAI.House.Tests;

public sealed class SolutionTests
{
    [Fact]
    public void The_solution_lists_every_project()
    {
        var solution = File.ReadAllText(Path.Combine(Repository.Root, "LearnClinicalAI.sln")).Replace('\\', '/');

        var missing = Repository.Projects().Where(project => !solution.Contains($"\"{project}\""));

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_project_of_src_has_its_tests()
    {
        var projects = Repository.Projects().Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet();

        var untested = Repository
            .Projects()
            .Where(path => path.StartsWith("src/") && !path.StartsWith("src/tools/"))
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => !projects.Contains(name + ".Tests"));

        Assert.Empty(untested);
    }
}
