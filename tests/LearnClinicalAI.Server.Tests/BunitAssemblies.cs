using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace LearnClinicalAI.Server.Tests;

/// <summary>
/// Part of the recipe "bUnit" (Directory.Build.targets): bUnit was compiled against another version of AngleSharp.Diffing
/// than can be had, so whatever version is asked for, the one in the output folder is given.
/// </summary>
internal static class BunitAssemblies
{
    [ModuleInitializer]
    internal static void Resolve() =>
        AssemblyLoadContext.Default.Resolving += static (context, name) =>
            name.Name == "AngleSharp.Diffing" ? context.LoadFromAssemblyPath(PathOf(name)) : null;

    private static string PathOf(AssemblyName name) => Path.Combine(AppContext.BaseDirectory, name.Name + ".dll");
}
