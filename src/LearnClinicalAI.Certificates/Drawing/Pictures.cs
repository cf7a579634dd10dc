using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LearnClinicalAI.Certificates.Drawing;

/// <summary>A PNG picture that is drawn into a box.</summary>
internal sealed class Picture : IDisposable
{
    // a logo of a few megapixels is plenty; a small file can claim to be a gigapixel
    private const int MostPixels = 16_000_000;
    private readonly SurfaceHandle _surface;

    private Picture(SurfaceHandle surface)
    {
        _surface = surface;
        Width = Cairo.ImageWidth(surface);
        Height = Cairo.ImageHeight(surface);
    }

    public double Width { get; }
    public double Height { get; }

    /// <summary>The picture, or null where the bytes are no PNG of a sensible size.</summary>
    public static unsafe Picture? Read(ReadOnlyMemory<byte>? png)
    {
        if (png is not { } bytes || !IsSensible(bytes.Span))
        {
            return null;
        }

        var closure = GCHandle.Alloc(new Source(bytes));
        try
        {
            var surface = Cairo.PngSurface(&Read, GCHandle.ToIntPtr(closure));
            if (Cairo.SurfaceStatus(surface) == 0)
            {
                return new Picture(surface);
            }

            surface.Dispose();
            return null;
        }
        finally
        {
            closure.Free();
        }
    }

    /// <summary>The scale that fits the picture into a box without stretching it.</summary>
    public double ScaleInto(double width, double height) => Math.Min(width / Width, height / Height);

    public void Show(PenHandle pen, double x, double y, double scale)
    {
        Cairo.Save(pen);
        Cairo.Translate(pen, x, y);
        Cairo.Scale(pen, scale, scale);
        Cairo.SetPicture(pen, _surface, 0, 0);
        Cairo.Paint(pen);
        Cairo.Restore(pen);
    }

    public void Dispose() => _surface.Dispose();

    // signature, then the header chunk: width and height as big-endian numbers at 16 and 20
    private static bool IsSensible(ReadOnlySpan<byte> png) =>
        png.Length > 33
        && png.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])
        && System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(png[16..]) is var width and > 0 and <= 20_000
        && System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(png[20..]) is var height and > 0 and <= 20_000
        && (ulong)width * height <= MostPixels;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static unsafe int Read(nint closure, byte* into, uint length)
    {
        const int success = 0;
        const int readError = 10;
        var source = (Source)GCHandle.FromIntPtr(closure).Target!;
        var rest = source.Bytes.Span[source.At..];
        if (rest.Length < length)
        {
            return readError;
        }

        rest[..(int)length].CopyTo(new Span<byte>(into, (int)length));
        source.At += (int)length;
        return success;
    }

    private sealed class Source(ReadOnlyMemory<byte> bytes)
    {
        public ReadOnlyMemory<byte> Bytes { get; } = bytes;
        public int At { get; set; }
    }
}
