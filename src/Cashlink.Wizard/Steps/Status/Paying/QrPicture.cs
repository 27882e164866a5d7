using System.Text;
using QRCoder;

namespace Cashlink.Wizard.Steps.Status.Paying;

/// <summary>A QR code as the path of an SVG: no style attribute, which the content security policy would forbid, and few bytes.</summary>
/// <param name="Size">The side of the square in modules, the quiet zone of four modules on each side included.</param>
/// <param name="Path">The dark modules as strokes of width 1, row by row.</param>
public sealed record QrPicture(int Size, string Path)
{
    /// <summary>Draws a text: error correction M, as EPC069-12 wants it, and UTF-8.</summary>
    public static QrPicture Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M, forceUtf8: true);
        var rows = code.ModuleMatrix;
        var path = new StringBuilder();
        var (x, y) = (0, 0);
        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < rows.Count; column++)
            {
                if (!rows[row][column])
                    continue;
                var start = column;
                while (column < rows.Count && rows[row][column])
                    column++;
                // Moves from where the last stroke ended: half the bytes of absolute places.
                path.Append(CultureInfo.InvariantCulture, $"m{start - x} {row - y}h{column - start}");
                (x, y) = (column, row);
            }
        }
        // Strokes lie on the middle of their row.
        return new QrPicture(rows.Count, $"M0 .5{path}");
    }
}
