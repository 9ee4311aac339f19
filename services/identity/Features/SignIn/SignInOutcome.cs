namespace EspaceFamille.Identity.Features.SignIn;

/// <summary>The outcome of a sign-in attempt. A wrong user name and a wrong password have the same outcome.</summary>
internal abstract record SignInOutcome
{
    public sealed record SignedIn : SignInOutcome;

    /// <summary>The password was right; the authenticator's code is required next.</summary>
    public sealed record CodeRequired : SignInOutcome;

    public sealed record Refused : SignInOutcome;

    /// <summary>Too many attempts: none is evaluated before that instant.</summary>
    public sealed record Throttled(DateTimeOffset Until) : SignInOutcome;

    /// <summary>The security check is to be answered first.</summary>
    public sealed record CheckRequired : SignInOutcome;

    /// <summary>Too many sign-ins wait to be evaluated.</summary>
    public sealed record Busy : SignInOutcome;
}
