namespace EspaceFamille.Identity.Features.SignIn;

/// <summary>How a try to sign in ended. A wrong login and a wrong password are the same outcome.</summary>
internal abstract record SignInOutcome
{
    public sealed record SignedIn : SignInOutcome;

    /// <summary>The password was right; the code of the authenticator is still wanted.</summary>
    public sealed record CodeWanted : SignInOutcome;

    public sealed record Refused : SignInOutcome;

    /// <summary>Too many tries: none is looked at before that instant.</summary>
    public sealed record Throttled(DateTimeOffset Until) : SignInOutcome;
}
