using QRCoder;

namespace LearnClinicalAI.Certificates.Tests;

public sealed class QrTests
{
    [Fact]
    public void The_code_on_the_page_is_that_of_the_verify_address()
    {
        var pdf = CertificatePdf.Draw(Samples.Physician, Samples.Design);
        var (width, height, grey) = Poppler.Picture(pdf, dotsPerInch: 288);
        using var code = QRCodeGenerator.GenerateQrCode(Samples.Physician.VerifyUrl, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix.Count - 8;
        var (left, top, size) = Find(width, height, grey);
        for (var row = 0; row < modules; row++)
        {
            for (var column = 0; column < modules; column++)
            {
                var x = (int)(left + ((column + 0.5) * size / modules));
                var y = (int)(top + ((row + 0.5) * size / modules));
                Assert.Equal(code.ModuleMatrix[row + 4][column + 4], grey[(y * width) + x] < 128);
            }
        }
    }

    // the code is the dark square in the lower right corner of the page, inside the frame
    private static (int Left, int Top, int Size) Find(int width, int height, byte[] grey)
    {
        bool Dark(int x, int y) => grey[(y * width) + x] < 100;
        var right = Enumerable
            .Range(0, width)
            .Last(x =>
                x < width * 0.94 && Enumerable.Range((int)(height * 0.78), (int)(height * 0.12)).Any(y => Dark(x, y))
            );
        var rows = Enumerable
            .Range((int)(height * 0.75), (int)(height * 0.2))
            .Where(y => Dark(right - 8, y) || Dark(right - 40, y))
            .ToList();
        var top = rows[0];
        var bottom = Enumerable
            .Range(top, (int)(height * 0.2))
            .Last(y => Enumerable.Range(right - 240, 240).Any(x => Dark(x, y)) && y < height * 0.94);
        var size = bottom - top + 1;
        return (right - size + 1, top, size);
    }
}
