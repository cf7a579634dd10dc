namespace LearnClinicalAI.Certificates.Drawing;

/// <summary>
/// Lets one drawing at a time into Cairo and Pango. Cairo 1.16 promises to be safe on many threads and is not: drawings at
/// once that share a font gave other bytes, or ended the process, in two of three runs of our test (400 pages, eight threads). One
/// page takes a few milliseconds, so the queue is short. The gate also keeps the font map, which is dear to make and cheap to keep.
/// </summary>
internal static class Gate
{
    private static readonly Lock OneAtATime = new();
    private static ObjectHandle? _fontMap;

    /// <summary>Draws with the font map. After a failure the next drawing gets a fresh one.</summary>
    public static T Draw<T>(Func<ObjectHandle, T> draw)
    {
        lock (OneAtATime)
        {
            try
            {
                return draw(_fontMap ??= Pango.FontMap());
            }
            catch
            {
                _fontMap?.Dispose();
                _fontMap = null;
                throw;
            }
        }
    }

    /// <summary>Frees a native object; the finalizer's thread, too, waits for its turn.</summary>
    public static bool Free(Action<nint> free, nint handle)
    {
        lock (OneAtATime)
        {
            free(handle);
            return true;
        }
    }
}
