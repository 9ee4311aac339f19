namespace EspaceFamille.Identity.Domain.Devices;

/// <summary>A browser in which a sign-in to the account was completed.</summary>
/// <param name="Id">The hash of the random id in the browser's cookie.</param>
/// <param name="Browser">What the browser named itself at its latest sign-in.</param>
/// <param name="AddedAt">The first complete sign-in.</param>
/// <param name="UsedAt">The latest one.</param>
internal sealed record KnownDevice(string Id, BrowserName Browser, DateTimeOffset AddedAt, DateTimeOffset UsedAt);
