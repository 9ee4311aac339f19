namespace EspaceFamille.Portal.SignIn;

/// <summary>What a browser keeps of its sign-ins that have begun and not ended.</summary>
/// <param name="Path">The local path that the person wanted last, with its query.</param>
/// <param name="Cookies">The names of the correlation and nonce cookies, oldest first.</param>
internal sealed record PendingSignIn(string Path, IReadOnlyList<string> Cookies)
{
    public static readonly PendingSignIn None = new("/", []);
}
