using System.Globalization;
using System.Text;

namespace LearnClinicalAI.Server.Web.Gallery;

/// <summary>A drawn strip: eight beats with the ST segment one millimetre low, four units a millimetre.</summary>
internal static class SampleEcg
{
    private const string Beat = "h8 q3 -6 6 0 h5 l1 3 l3 -34 l4 44 l2 -9 h4 q6 -1 10 -12 q6 -3 8 8 h13";

    public static string Draw()
    {
        var path = new StringBuilder("M0 60");
        for (var beat = 0; beat < 8; beat++)
            path.Append(CultureInfo.InvariantCulture, $" M{beat * 80} 60 {Beat} L{(beat + 1) * 80} 60");
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 110"><path d="{path}" fill="none" stroke="#1c1c1c" stroke-width="1.6" stroke-linejoin="round"/></svg>
            """;
    }
}
