using System.Collections.Immutable;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.Oidc;

/// <summary>
/// What people allowed clients of others, as permanent authorizations. The town's own clients have none. Each sign-in at a client
/// has an authorization of its own beside it, so that a replayed token ends that sign-in and not the consent.
/// </summary>
internal sealed class Consents(
    IOpenIddictApplicationManager applications, IOpenIddictAuthorizationManager authorizations, IOpenIddictTokenManager tokens)
{
    /// <summary>In the address to which the page of consent returns after a refusal.</summary>
    public const string RefusedParameter = "consent_refused";

    /// <summary>The property of a client that names who operates it.</summary>
    public const string Operator = "operator";

    /// <summary>The client, where it is one of others; null for the town's own and for an unknown one.</summary>
    public async Task<ForeignClient?> FindForeignAsync(string clientId, CancellationToken cancel) =>
        await applications.FindByClientIdAsync(clientId, cancel) is { } client ? await OfAsync(client, cancel) : null;

    /// <summary>Whether one consent of this person covers all of the scopes.</summary>
    public async Task<bool> CoverAsync(string subject, ForeignClient client, ImmutableArray<string> scopes, CancellationToken cancel)
    {
        await foreach (var _ in authorizations.FindAsync(subject, client.Id, Statuses.Valid, AuthorizationTypes.Permanent, scopes, cancel))
            return true;
        return false;
    }

    /// <summary>Two at once are two records of the same consent, which are revoked together.</summary>
    public async Task GiveAsync(string subject, ForeignClient client, ImmutableArray<string> scopes, CancellationToken cancel) =>
        await authorizations.CreateAsync(
            new OpenIddictAuthorizationDescriptor
            {
                ApplicationId = client.Id,
                CreationDate = null,
                Status = Statuses.Valid,
                Subject = subject,
                Type = AuthorizationTypes.Permanent,
            }.With(scopes),
            cancel);

    /// <summary>The clients that this person has allowed something, with all the scopes.</summary>
    public async Task<IReadOnlyList<(ForeignClient Client, IReadOnlyList<string> Scopes)>> OfAsync(string subject, CancellationToken cancel)
    {
        var given = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        await foreach (var consent in authorizations.FindAsync(subject, null, Statuses.Valid, AuthorizationTypes.Permanent, null, cancel))
        {
            var client = await authorizations.GetApplicationIdAsync(consent, cancel) ?? "";
            given.TryAdd(client, new(StringComparer.Ordinal));
            given[client].UnionWith(await authorizations.GetScopesAsync(consent, cancel));
        }

        var found = new List<(ForeignClient, IReadOnlyList<string>)>();
        foreach (var (id, scopes) in given)
            if (await applications.FindByIdAsync(id, cancel) is { } application && await OfAsync(application, cancel) is { } client)
                found.Add((client, [.. scopes]));
        return found;
    }

    /// <summary>Ends the consent, every sign-in at that client and their refresh tokens.</summary>
    public async Task RevokeAsync(string subject, string clientRecordId, CancellationToken cancel)
    {
        await authorizations.RevokeAsync(subject, clientRecordId, status: null, type: null, cancel);
        await tokens.RevokeAsync(subject, clientRecordId, status: null, type: null, cancel);
    }

    private async Task<ForeignClient?> OfAsync(object client, CancellationToken cancel)
    {
        if (!await applications.HasConsentTypeAsync(client, ConsentTypes.Explicit, cancel))
            return null;
        var permitted = (await applications.GetPermissionsAsync(client, cancel))
            .Where(permission => permission.StartsWith(Permissions.Prefixes.Scope, StringComparison.Ordinal))
            .Select(permission => permission[Permissions.Prefixes.Scope.Length..]);
        var properties = await applications.GetPropertiesAsync(client, cancel);
        return new(
            (await applications.GetIdAsync(client, cancel))!,
            await applications.GetDisplayNameAsync(client, cancel) ?? "",
            properties.TryGetValue(Operator, out var name) ? name.GetString() ?? "" : "",
            [Scopes.OpenId, Scopes.OfflineAccess, .. permitted]);
    }
}

/// <summary>A client that is not the town's own.</summary>
/// <param name="Id">Of its record; requests name it by its client id.</param>
/// <param name="Operator">Who operates it and receives the data.</param>
/// <param name="Scopes">All that it may request.</param>
internal sealed record ForeignClient(string Id, string Name, string Operator, IReadOnlyList<string> Scopes);

internal static class ConsentDescriptors
{
    public static OpenIddictAuthorizationDescriptor With(this OpenIddictAuthorizationDescriptor consent, ImmutableArray<string> scopes)
    {
        consent.Scopes.UnionWith(scopes);
        return consent;
    }
}
