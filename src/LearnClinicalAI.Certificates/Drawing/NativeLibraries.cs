using System.Reflection;
using System.Runtime.InteropServices;

namespace LearnClinicalAI.Certificates.Drawing;

/// <summary>The system libraries that draw, under the names that they have on each system.</summary>
internal static class NativeLibraries
{
    public const string Cairo = "cairo";
    public const string Pango = "pango";
    public const string PangoCairo = "pangocairo";
    public const string GObject = "gobject";

    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        [Cairo] = ["libcairo.so.2", "libcairo.2.dylib", "libcairo-2.dll"],
        [Pango] = ["libpango-1.0.so.0", "libpango-1.0.0.dylib", "libpango-1.0-0.dll"],
        [PangoCairo] = ["libpangocairo-1.0.so.0", "libpangocairo-1.0.0.dylib", "libpangocairo-1.0-0.dll"],
        [GObject] = ["libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll"],
    };

    private static readonly Lazy<string?> FirstMissing = new(() =>
    {
        NativeLibrary.SetDllImportResolver(typeof(NativeLibraries).Assembly, Resolve);
        return Names.Keys.Select(WhyNot).FirstOrDefault(why => why is not null);
    });

    /// <summary>The file name of the first library that the system does not have, or null when all are there.</summary>
    public static string? Missing => FirstMissing.Value;

    private static string? WhyNot(string library) => Load(library) == 0 ? FileName(library) : null;

    private static nint Resolve(string library, Assembly assembly, DllImportSearchPath? search) =>
        Names.ContainsKey(library) ? Load(library) : 0;

    private static nint Load(string library) => NativeLibrary.TryLoad(FileName(library), out var handle) ? handle : 0;

    private static string FileName(string library) =>
        Names[library][
            OperatingSystem.IsWindows() ? 2
            : OperatingSystem.IsMacOS() ? 1
            : 0
        ];
}
