using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace LearnClinicalAI.Server.Data;

/// <summary>Puts SQLite on the operating system's own library, which its distribution keeps patched.</summary>
internal static class SystemSqlite
{
    private static readonly string LibraryName =
        OperatingSystem.IsWindows() ? "winsqlite3"
        : OperatingSystem.IsMacOS() ? "libsqlite3.dylib"
        : "libsqlite3.so.0";

    /// <summary>One line that names the package to install, or null when SQLite is there.</summary>
    public static string? WhatIsMissing()
    {
        if (!NativeLibrary.TryLoad(LibraryName, out var handle))
            return $"SQLite is missing: {LibraryName} could not be loaded. Install it (Debian and Ubuntu: apt-get install libsqlite3-0), or set Storage:Provider to postgres.";
        NativeLibrary.Free(handle);
        return null;
    }

    [ModuleInitializer]
    [System.Diagnostics.CodeAnalysis.SuppressMessage(
        "Usage",
        "CA2255",
        Justification = "The provider must be set before the first connection, whoever opens it."
    )]
    internal static void Register()
    {
        AssemblyLoadContext.Default.Resolving += static (context, name) =>
            name.Name == "SQLitePCLRaw.core"
                ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "SQLitePCLRaw.core.dll"))
                : null;
        Use();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Use()
    {
        var provider = typeof(SQLitePCL.SQLite3Provider_e_sqlite3).Assembly;
        NativeLibrary.SetDllImportResolver(provider, ResolveNative);
        // without it a server on PostgreSQL runs, and one on SQLite says what is missing before it comes to a connection
        if (WhatIsMissing() is null)
            SQLitePCL.raw.SetProvider(new SQLitePCL.SQLite3Provider_e_sqlite3());
    }

    private static nint ResolveNative(string name, Assembly assembly, DllImportSearchPath? path) =>
        name == "e_sqlite3" && NativeLibrary.TryLoad(LibraryName, out var handle) ? handle : 0;
}
