using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace LearnClinicalAI.Certificates.Drawing;

/// <summary>What a PDF says of itself beside its page.</summary>
internal sealed record SheetProperties(
    string Title,
    string Author,
    string Subject,
    DateOnly Created,
    string Language,
    bool RightToLeft
);

/// <summary>One page of PDF being drawn: a pen with tags for the structure that a screen reader follows.</summary>
internal sealed class Sheet : IDisposable
{
    private readonly Sink _sink = new();
    private readonly GCHandle _closure;
    private readonly SurfaceHandle _surface;
    private readonly Typesetting _setting;

    public unsafe Sheet(ObjectHandle fontMap, double width, double height, SheetProperties properties)
    {
        Width = width;
        Height = height;
        _closure = GCHandle.Alloc(_sink);
        _surface = Cairo.PdfSurface(&Write, GCHandle.ToIntPtr(_closure), width, height);
        Cairo.Check(Cairo.SurfaceStatus(_surface));
        Cairo.RestrictToVersion(_surface, Cairo.PdfVersion);
        Cairo.SetMetadata(_surface, Cairo.MetadataTitle, properties.Title);
        Cairo.SetMetadata(_surface, Cairo.MetadataAuthor, properties.Author);
        Cairo.SetMetadata(_surface, Cairo.MetadataSubject, properties.Subject);
        Cairo.SetMetadata(_surface, Cairo.MetadataCreator, "LearnClinicalAI");
        // the day of issue and not the clock: the same facts draw the same file
        Cairo.SetMetadata(
            _surface,
            Cairo.MetadataCreated,
            string.Create(CultureInfo.InvariantCulture, $"{properties.Created:yyyy-MM-dd}T00:00:00Z")
        );
        Pen = Cairo.Create(_surface);
        _setting = new Typesetting(
            MakeContext(fontMap, properties.Language, Pango.LeftToRight),
            MakeContext(fontMap, properties.Language, Pango.RightToLeft),
            properties.RightToLeft
        );
    }

    public double Width { get; }
    public double Height { get; }
    public PenHandle Pen { get; }
    public bool RightToLeft => _setting.IsRightToLeft;

    /// <summary>Letters that no installed font can show, summed over what was measured for the page.</summary>
    public int UnknownGlyphs { get; private set; }

    public Text Text(string text, Style style, double width, IReadOnlyList<string>? italic = null) =>
        new(_setting, text, style, width, italic);

    public void Show(Text text, double x, double y, string tag = "P")
    {
        UnknownGlyphs += text.UnknownGlyphs;
        Tagged(tag, () => text.Show(Pen, x, y));
    }

    /// <summary>Draws inside an element of the document's structure.</summary>
    public void Tagged(string tag, Action draw, string? attributes = null)
    {
        Cairo.TagBegin(Pen, tag, attributes);
        draw();
        Cairo.TagEnd(Pen, tag);
    }

    public void Rule(double x, double y, double width, double thickness, Colour colour)
    {
        Cairo.SetColour(Pen, colour.Red, colour.Green, colour.Blue);
        Cairo.Rectangle(Pen, x, y - (thickness / 2), width, thickness);
        Cairo.Fill(Pen);
    }

    public void Frame(double inset, double thickness, Colour colour)
    {
        Cairo.SetColour(Pen, colour.Red, colour.Green, colour.Blue);
        Cairo.SetLineWidth(Pen, thickness);
        Cairo.Rectangle(Pen, inset, inset, Width - (2 * inset), Height - (2 * inset));
        Cairo.Stroke(Pen);
    }

    /// <summary>Ends the page and gives the file.</summary>
    public byte[] Finish()
    {
        Cairo.ShowPage(Pen);
        Cairo.Check(Cairo.Status(Pen));
        Pen.Dispose();
        Cairo.Finish(_surface);
        Cairo.Check(Cairo.SurfaceStatus(_surface));
        _sink.Failure?.Throw();
        return _sink.Bytes.WrittenSpan.ToArray();
    }

    public void Dispose()
    {
        // the surface writes its last bytes when it goes, so the sink goes after it
        _setting.LeftToRight.Dispose();
        _setting.RightToLeft.Dispose();
        Pen.Dispose();
        _surface.Dispose();
        _closure.Free();
    }

    private static ObjectHandle MakeContext(ObjectHandle fontMap, string language, int direction)
    {
        var context = Pango.Context(fontMap);
        Pango.SetResolution(context, 72);
        Pango.SetRoundGlyphPositions(context, 0);
        using var options = Cairo.FontOptions();
        Cairo.SetHintStyle(options, Cairo.HintNone);
        Cairo.SetHintMetrics(options, Cairo.HintMetricsOff);
        Pango.SetFontOptions(context, options);
        Pango.SetLanguage(context, Pango.Language(language));
        Pango.SetBaseDirection(context, direction);
        return context;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static unsafe int Write(nint closure, byte* data, uint length)
    {
        const int success = 0;
        const int writeError = 11;
        var sink = (Sink)GCHandle.FromIntPtr(closure).Target!;
        try
        {
            sink.Bytes.Write(new ReadOnlySpan<byte>(data, checked((int)length)));
            return success;
        }
        catch (Exception exception)
        {
            // an exception must not cross native frames: it is kept, and thrown when they are gone
            sink.Failure = ExceptionDispatchInfo.Capture(exception);
            return writeError;
        }
    }

    private sealed class Sink
    {
        public ArrayBufferWriter<byte> Bytes { get; } = new(64 * 1024);
        public ExceptionDispatchInfo? Failure { get; set; }
    }
}
