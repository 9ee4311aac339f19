namespace EspaceFamille.Portal.SignIn;

/// <summary>The page of a sign-in that could not be completed.</summary>
internal static class InterruptedSignIn
{
    public const string Path = "/connexion/interrompue";

    /// <summary>The browser returned without the cookies of the sign-in, twice within a minute.</summary>
    public const string NoCookies = "cookies";
    private const string Code = "code";
    private const int MaxCodeLength = 60;

    public static string Address(string code) => $"{Path}{QueryString.Create(Code, code)}";

    /// <summary>The error code of OAuth, or null where it is none: the address may be anybody's.</summary>
    public static string? CodeOf(HttpRequest request) =>
        request.Query[Code].ToString() is { Length: > 0 and <= MaxCodeLength } code
            && code.All(letter => letter is (>= 'a' and <= 'z') or '_') ? code : null;
}
