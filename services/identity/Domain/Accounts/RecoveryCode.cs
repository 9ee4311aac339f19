namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>A code that replaces the authenticator once: 12 digits, so that it can be typed where a code is typed.</summary>
internal static class RecoveryCode
{
    public const int Digits = 12;
    private const int GroupDigits = 4;

    /// <param name="draw">A random number from 0 up to the given one, exclusive.</param>
    public static string Draw(Func<int, int> draw) => string.Concat(Enumerable.Range(0, Digits).Select(_ => draw(10)));

    /// <summary>As it is shown: "1234 5678 9012".</summary>
    public static string Written(string code) => string.Join(' ', code.Chunk(GroupDigits).Select(group => new string(group)));
}
