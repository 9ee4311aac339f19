using System.Security.Cryptography;

namespace EspaceFamille.Identity.Domain.AccessKeys;

/// <summary>
/// New access keys as letters print them: five digits, a dash, seven letters and digits (some 52 bits). The letters O and I are not used:
/// they are read as the digits 0 and 1.
/// </summary>
internal static class AccessKeyDraw
{
    private const int DigitCount = 5;
    private const int LetterCount = 7;
    private const string Digits = "0123456789";
    private const string Letters = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    public static string New() =>
        $"{RandomNumberGenerator.GetString(Digits, DigitCount)}-{RandomNumberGenerator.GetString(Letters, LetterCount)}";
}
