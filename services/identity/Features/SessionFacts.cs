using System.Globalization;
using Microsoft.AspNetCore.Authentication;

namespace EspaceFamille.Identity.Features;

/// <summary>
/// A browser's session at this service: its id, and when the person proved who they are. Both are kept beside the claims in the
/// cookie, since a renewal of the cookie changes the instant of its issue.
/// </summary>
/// <param name="Id">Random; front ends know it as the claim <c>sid</c>.</param>
internal sealed record SessionFacts(string Id, DateTimeOffset AuthenticatedAt)
{
    private const string IdKey = "session";
    private const string InstantKey = "authenticated";

    /// <summary>Null in a cookie that an earlier version wrote: the person signs in again where the instant matters.</summary>
    public static SessionFacts? Of(AuthenticationProperties? properties) =>
        properties?.GetString(IdKey) is { } id && properties.GetString(InstantKey) is { } instant
            ? new(id, DateTimeOffset.FromUnixTimeSeconds(long.Parse(instant, CultureInfo.InvariantCulture)))
            : null;

    public void WriteTo(AuthenticationProperties properties)
    {
        properties.SetString(IdKey, Id);
        properties.SetString(InstantKey, AuthenticatedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
    }
}
