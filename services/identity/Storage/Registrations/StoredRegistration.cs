namespace EspaceFamille.Identity.Storage.Registrations;

/// <summary>A form in progress.</summary>
/// <param name="Id">The hash of the browser's cookie: the database alone opens nothing.</param>
/// <param name="Content">What was typed, encrypted.</param>
internal sealed record StoredRegistration(string Id, byte[] Content, DateTimeOffset ExpiresAt);
