using System.Runtime.InteropServices;

namespace LearnClinicalAI.Certificates.Drawing;

/// <summary>The calls into Pango that a certificate needs. Lengths are in 1/1024 of a point.</summary>
internal static partial class Pango
{
    private const string Library = NativeLibraries.Pango;
    private const string WithCairo = NativeLibraries.PangoCairo;

    public const double Scale = 1024;
    public const int AlignLeft = 0;
    public const int AlignCentre = 1;
    public const int AlignRight = 2;
    public const int LeftToRight = 0;
    public const int RightToLeft = 1;
    public const int WrapWordOrLetter = 2;
    public const int StyleItalic = 2;

    [LibraryImport(NativeLibraries.GObject, EntryPoint = "g_object_unref")]
    public static partial void Unref(nint instance);

    [LibraryImport(WithCairo, EntryPoint = "pango_cairo_font_map_new")]
    public static partial ObjectHandle FontMap();

    [LibraryImport(Library, EntryPoint = "pango_font_map_create_context")]
    public static partial ObjectHandle Context(ObjectHandle fontMap);

    [LibraryImport(WithCairo, EntryPoint = "pango_cairo_context_set_resolution")]
    public static partial void SetResolution(ObjectHandle context, double dotsPerInch);

    [LibraryImport(WithCairo, EntryPoint = "pango_cairo_context_set_font_options")]
    public static partial void SetFontOptions(ObjectHandle context, FontOptionsHandle options);

    [LibraryImport(Library, EntryPoint = "pango_context_set_round_glyph_positions")]
    public static partial void SetRoundGlyphPositions(ObjectHandle context, int round);

    // languages are interned by Pango and never freed
    [LibraryImport(Library, EntryPoint = "pango_language_from_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint Language(string tag);

    [LibraryImport(Library, EntryPoint = "pango_context_set_language")]
    public static partial void SetLanguage(ObjectHandle context, nint language);

    [LibraryImport(Library, EntryPoint = "pango_context_set_base_dir")]
    public static partial void SetBaseDirection(ObjectHandle context, int direction);

    [LibraryImport(Library, EntryPoint = "pango_layout_new")]
    public static partial ObjectHandle Layout(ObjectHandle context);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_text")]
    public static partial void SetText(ObjectHandle layout, ReadOnlySpan<byte> utf8, int length);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_font_description")]
    public static partial void SetFont(ObjectHandle layout, FontHandle font);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_width")]
    public static partial void SetWidth(ObjectHandle layout, int width);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_alignment")]
    public static partial void SetAlignment(ObjectHandle layout, int alignment);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_wrap")]
    public static partial void SetWrap(ObjectHandle layout, int wrap);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_auto_dir")]
    public static partial void SetAutoDirection(ObjectHandle layout, int automatic);

    [LibraryImport(Library, EntryPoint = "pango_layout_set_attributes")]
    public static partial void SetAttributes(ObjectHandle layout, AttributesHandle attributes);

    [LibraryImport(Library, EntryPoint = "pango_layout_get_size")]
    public static partial void Size(ObjectHandle layout, out int width, out int height);

    [LibraryImport(Library, EntryPoint = "pango_layout_get_iter")]
    public static partial LineIteratorHandle Iterator(ObjectHandle layout);

    [LibraryImport(Library, EntryPoint = "pango_layout_iter_free")]
    public static partial void IteratorFree(nint iterator);

    [LibraryImport(Library, EntryPoint = "pango_layout_iter_next_line")]
    public static partial int NextLine(LineIteratorHandle iterator);

    [LibraryImport(Library, EntryPoint = "pango_layout_iter_get_baseline")]
    public static partial int Baseline(LineIteratorHandle iterator);

    [LibraryImport(Library, EntryPoint = "pango_layout_iter_get_line_extents")]
    public static partial void LineExtents(LineIteratorHandle iterator, out Rectangle ink, out Rectangle logical);

    // lines belong to their layout
    [LibraryImport(Library, EntryPoint = "pango_layout_iter_get_line_readonly")]
    public static partial nint Line(LineIteratorHandle iterator);

    public static nint FirstLine(ObjectHandle layout) => LineAt(layout, 0);

    [LibraryImport(Library, EntryPoint = "pango_layout_get_line_readonly")]
    private static partial nint LineAt(ObjectHandle layout, int line);

    /// <summary>Which bytes of the text a line covers: two integers behind the pointer to its layout.</summary>
    public static (int Start, int Length) Range(nint line) =>
        (Marshal.ReadInt32(line, nint.Size), Marshal.ReadInt32(line, nint.Size + 4));

    [LibraryImport(Library, EntryPoint = "pango_layout_get_line_count")]
    public static partial int LineCount(ObjectHandle layout);

    [LibraryImport(Library, EntryPoint = "pango_layout_get_unknown_glyphs_count")]
    public static partial int UnknownGlyphs(ObjectHandle layout);

    [LibraryImport(WithCairo, EntryPoint = "pango_cairo_show_layout_line")]
    public static partial void ShowLine(PenHandle pen, nint line);

    [LibraryImport(
        Library,
        EntryPoint = "pango_font_description_from_string",
        StringMarshalling = StringMarshalling.Utf8
    )]
    public static partial FontHandle FontDescription(string description);

    [LibraryImport(Library, EntryPoint = "pango_font_description_set_absolute_size")]
    public static partial void SetSize(FontHandle font, double size);

    [LibraryImport(Library, EntryPoint = "pango_font_description_free")]
    public static partial void FontDescriptionFree(nint font);

    [LibraryImport(Library, EntryPoint = "pango_attr_list_new")]
    public static partial AttributesHandle Attributes();

    [LibraryImport(Library, EntryPoint = "pango_attr_list_unref")]
    public static partial void AttributesUnref(nint attributes);

    // the list takes the attribute over
    [LibraryImport(Library, EntryPoint = "pango_attr_list_insert")]
    public static partial void Insert(AttributesHandle attributes, nint attribute);

    [LibraryImport(Library, EntryPoint = "pango_attr_style_new")]
    public static partial nint StyleAttribute(int style);

    [LibraryImport(Library, EntryPoint = "pango_attr_letter_spacing_new")]
    public static partial nint LetterSpacingAttribute(int spacing);

    [LibraryImport(Library, EntryPoint = "pango_attr_font_features_new", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint FeaturesAttribute(string features);

    /// <summary>Narrows an attribute to a range of bytes: two unsigned integers behind its class pointer.</summary>
    public static void SetRange(nint attribute, int start, int end)
    {
        Marshal.WriteInt32(attribute, nint.Size, start);
        Marshal.WriteInt32(attribute, nint.Size + 4, end);
    }

    [StructLayout(LayoutKind.Sequential)]
    public readonly struct Rectangle
    {
        public readonly int X;
        public readonly int Y;
        public readonly int Width;
        public readonly int Height;
    }
}
