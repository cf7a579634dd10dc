using Microsoft.Win32.SafeHandles;

namespace LearnClinicalAI.Certificates.Drawing;

// Each native object is owned by one of these, and is freed once, also when an exception passes by.

internal sealed class SurfaceHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle() => Gate.Free(Cairo.SurfaceDestroy, handle);
}

/// <summary>A cairo_t: the pen on a surface.</summary>
internal sealed class PenHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle() => Gate.Free(Cairo.Destroy, handle);
}

internal sealed class FontOptionsHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle() => Gate.Free(Cairo.FontOptionsDestroy, handle);
}

/// <summary>An object of GLib: a font map, a context or a layout of Pango.</summary>
internal sealed class ObjectHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle() => Gate.Free(Pango.Unref, handle);
}

internal sealed class FontHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle() => Gate.Free(Pango.FontDescriptionFree, handle);
}

internal sealed class AttributesHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle() => Gate.Free(Pango.AttributesUnref, handle);
}

internal sealed class LineIteratorHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle() => Gate.Free(Pango.IteratorFree, handle);
}
