using System.Globalization;
using System.Text;
using QRCoder;

namespace EspaceFamille.Identity.Features.Factors;

/// <summary>The address that authenticator applications read, as the path of a vector drawing of one unit per module.</summary>
internal sealed record QrCode(int Size, string Path)
{
    private const int GroupCharacters = 4;

    /// <param name="key">In base 32.</param>
    public static QrCode Of(string town, string userName, string key)
    {
        var issuer = Uri.EscapeDataString($"Espace Famille {town}");
        var address = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(userName)}?secret={key.TrimEnd('=')}&issuer={issuer}";
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var row = 0; row < code.ModuleMatrix.Count; row++)
            for (var column = 0; column < code.ModuleMatrix[row].Count; column++)
                if (code.ModuleMatrix[row][column])
                    path.Append(CultureInfo.InvariantCulture, $"M{column} {row}h1v1h-1z");
        return new(code.ModuleMatrix.Count, path.ToString());
    }

    /// <summary>The key in groups, to be typed.</summary>
    public static string Grouped(string key) =>
        string.Join(' ', key.TrimEnd('=').Chunk(GroupCharacters).Select(group => new string(group)));
}
