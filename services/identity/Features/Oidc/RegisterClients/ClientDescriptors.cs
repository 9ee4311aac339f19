using System.Text.Json;
using EspaceFamille.Platform;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace EspaceFamille.Identity.Features.Oidc.RegisterClients;

/// <summary>The registered clients with exactly the permissions that they have.</summary>
internal static class ClientDescriptors
{
    public const string Portal = "portal";
    public const string Story = "story";

    public static IEnumerable<OpenIddictApplicationDescriptor> All(AuthOptions auth, PortalClientOptions portal, ClientsOptions clients)
    {
        var (signedIn, signedOut) = (new Uri(auth.Issuer, "signin-oidc"), new Uri(auth.Issuer, "signout-callback-oidc"));
        yield return ForPeople(Portal, portal.ClientSecret, signedIn, signedOut);
        if (clients.Story)
            yield return ForPeople(Story, secret: null, new Uri(auth.Issuer, "story/callback"), signedOut: null);
        foreach (var machine in clients.Machines)
            yield return ForMachine(machine);
        foreach (var app in clients.Apps)
            yield return ForForeign(app);
    }

    private static OpenIddictApplicationDescriptor ForForeign(ForeignApp app)
    {
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = app.Id,
            ClientSecret = app.Secret,
            ClientType = app.Secret is null ? ClientTypes.Public : ClientTypes.Confidential,
            ConsentType = ConsentTypes.Explicit,
            DisplayName = app.Name,
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession,
                Permissions.GrantTypes.AuthorizationCode, Permissions.ResponseTypes.Code,
            },
            Properties = { [Consents.Operator] = JsonSerializer.SerializeToElement(app.Operator) },
            Requirements = { Requirements.Features.ProofKeyForCodeExchange },
        };
        if (app.Scopes.Contains(Scopes.OfflineAccess, StringComparer.Ordinal))
            client.Permissions.Add(Permissions.GrantTypes.RefreshToken);
        client.RedirectUris.UnionWith(app.RedirectUris);
        client.PostLogoutRedirectUris.UnionWith(app.PostLogoutRedirectUris);
        client.Permissions.UnionWith(
            app.Scopes.Where(scope => scope != Scopes.OfflineAccess).Select(scope => Permissions.Prefixes.Scope + scope));
        return client;
    }

    private static OpenIddictApplicationDescriptor ForPeople(string id, string? secret, Uri signedIn, Uri? signedOut)
    {
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = id,
            ClientSecret = secret,
            ClientType = secret is null ? ClientTypes.Public : ClientTypes.Confidential,
            ConsentType = ConsentTypes.Implicit,
            RedirectUris = { signedIn },
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.EndSession,
                Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken,
                Permissions.ResponseTypes.Code, Permissions.Scopes.Profile,
            },
            Requirements = { Requirements.Features.ProofKeyForCodeExchange },
        };
        if (signedOut is not null)
            client.PostLogoutRedirectUris.Add(signedOut);
        client.Permissions.UnionWith(ServiceScopes.All.Select(scope => Permissions.Prefixes.Scope + scope));
        return client;
    }

    private static OpenIddictApplicationDescriptor ForMachine(MachineClient machine)
    {
        var client = new OpenIddictApplicationDescriptor
        {
            ClientId = machine.Id,
            ClientSecret = machine.Secret,
            ClientType = ClientTypes.Confidential,
            Permissions = { Permissions.Endpoints.Token, Permissions.GrantTypes.ClientCredentials },
        };
        client.Permissions.UnionWith(machine.Scopes.Select(scope => Permissions.Prefixes.Scope + scope));
        return client;
    }
}
