using System.Runtime.InteropServices;

namespace LearnClinicalAI.Certificates.Drawing;

/// <summary>The calls into Cairo that a certificate needs.</summary>
internal static unsafe partial class Cairo
{
    private const string Library = NativeLibraries.Cairo;

    public const int MetadataTitle = 0;
    public const int MetadataAuthor = 1;
    public const int MetadataSubject = 2;
    public const int MetadataCreator = 4;
    public const int MetadataCreated = 5;

    /// <summary>
    /// PDF 1.5 lets Cairo say which letters stand behind the signs of a joined script. From 1.17 on Cairo packs a 1.5 file into
    /// object streams, which the incremental update does not read; there 1.4 is written.
    /// </summary>
    public static int PdfVersion => Version() < 11700 ? 1 : 0;

    public const int HintNone = 1;
    public const int HintMetricsOff = 1;

    [LibraryImport(Library, EntryPoint = "cairo_version")]
    private static partial int Version();

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_create_for_stream")]
    public static partial SurfaceHandle PdfSurface(
        delegate* unmanaged[Cdecl]<nint, byte*, uint, int> write,
        nint closure,
        double width,
        double height
    );

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_restrict_to_version")]
    public static partial void RestrictToVersion(SurfaceHandle surface, int version);

    [LibraryImport(Library, EntryPoint = "cairo_pdf_surface_set_metadata", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetMetadata(SurfaceHandle surface, int which, string text);

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_create_from_png_stream")]
    public static partial SurfaceHandle PngSurface(
        delegate* unmanaged[Cdecl]<nint, byte*, uint, int> read,
        nint closure
    );

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_get_width")]
    public static partial int ImageWidth(SurfaceHandle surface);

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_get_height")]
    public static partial int ImageHeight(SurfaceHandle surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_finish")]
    public static partial void Finish(SurfaceHandle surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_status")]
    public static partial int SurfaceStatus(SurfaceHandle surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_destroy")]
    public static partial void SurfaceDestroy(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_create")]
    public static partial PenHandle Create(SurfaceHandle surface);

    [LibraryImport(Library, EntryPoint = "cairo_destroy")]
    public static partial void Destroy(nint pen);

    [LibraryImport(Library, EntryPoint = "cairo_status")]
    public static partial int Status(PenHandle pen);

    [LibraryImport(Library, EntryPoint = "cairo_status_to_string")]
    public static partial nint StatusText(int status);

    [LibraryImport(Library, EntryPoint = "cairo_tag_begin", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void TagBegin(PenHandle pen, string tag, string? attributes);

    [LibraryImport(Library, EntryPoint = "cairo_tag_end", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void TagEnd(PenHandle pen, string tag);

    [LibraryImport(Library, EntryPoint = "cairo_save")]
    public static partial void Save(PenHandle pen);

    [LibraryImport(Library, EntryPoint = "cairo_restore")]
    public static partial void Restore(PenHandle pen);

    [LibraryImport(Library, EntryPoint = "cairo_translate")]
    public static partial void Translate(PenHandle pen, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_scale")]
    public static partial void Scale(PenHandle pen, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_rotate")]
    public static partial void Rotate(PenHandle pen, double angle);

    [LibraryImport(Library, EntryPoint = "cairo_set_source_rgb")]
    public static partial void SetColour(PenHandle pen, double red, double green, double blue);

    [LibraryImport(Library, EntryPoint = "cairo_set_source_surface")]
    public static partial void SetPicture(PenHandle pen, SurfaceHandle surface, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_set_line_width")]
    public static partial void SetLineWidth(PenHandle pen, double width);

    [LibraryImport(Library, EntryPoint = "cairo_move_to")]
    public static partial void MoveTo(PenHandle pen, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_line_to")]
    public static partial void LineTo(PenHandle pen, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_rectangle")]
    public static partial void Rectangle(PenHandle pen, double x, double y, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_fill")]
    public static partial void Fill(PenHandle pen);

    [LibraryImport(Library, EntryPoint = "cairo_stroke")]
    public static partial void Stroke(PenHandle pen);

    [LibraryImport(Library, EntryPoint = "cairo_paint")]
    public static partial void Paint(PenHandle pen);

    [LibraryImport(Library, EntryPoint = "cairo_show_page")]
    public static partial void ShowPage(PenHandle pen);

    [LibraryImport(Library, EntryPoint = "cairo_font_options_create")]
    public static partial FontOptionsHandle FontOptions();

    [LibraryImport(Library, EntryPoint = "cairo_font_options_set_hint_style")]
    public static partial void SetHintStyle(FontOptionsHandle options, int style);

    [LibraryImport(Library, EntryPoint = "cairo_font_options_set_hint_metrics")]
    public static partial void SetHintMetrics(FontOptionsHandle options, int metrics);

    [LibraryImport(Library, EntryPoint = "cairo_font_options_destroy")]
    public static partial void FontOptionsDestroy(nint options);

    /// <summary>Throws with Cairo's own words where something went wrong.</summary>
    public static void Check(int status)
    {
        if (status != 0)
        {
            throw new InvalidOperationException($"Cairo: {Marshal.PtrToStringUTF8(StatusText(status))}.");
        }
    }
}
