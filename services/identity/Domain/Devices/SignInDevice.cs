namespace EspaceFamille.Identity.Domain.Devices;

/// <summary>The browser of a complete sign-in.</summary>
/// <param name="Id">The hash of the random id in its cookie.</param>
/// <param name="At">By the system's clock.</param>
internal sealed record SignInDevice(string Id, BrowserName Browser, DateTimeOffset At);
