using QRCoder;

namespace LearnClinicalAI.Certificates.Drawing;

/// <summary>A QR code as rectangles, so that it is sharp at any size.</summary>
internal static class QrFigure
{
    // readers want four modules of white around the code; the paper gives what the matrix does not
    private const int Quiet = 4;

    public static void Draw(Sheet sheet, string content, double x, double y, double size, Colour colour)
    {
        using var code = QRCodeGenerator.GenerateQrCode(content, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        var modules = rows.Count - (2 * Quiet);
        var module = size / modules;
        Cairo.SetColour(sheet.Pen, colour.Red, colour.Green, colour.Blue);
        for (var row = 0; row < modules; row++)
        {
            var line = rows[row + Quiet];
            for (var column = 0; column < modules; column++)
            {
                var start = column;
                while (column < modules && line[column + Quiet])
                {
                    column++;
                }

                if (column > start)
                {
                    Cairo.Rectangle(
                        sheet.Pen,
                        x + (start * module),
                        y + (row * module),
                        (column - start) * module,
                        module
                    );
                }
            }
        }

        Cairo.Fill(sheet.Pen);
    }
}
