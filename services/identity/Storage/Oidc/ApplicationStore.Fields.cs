using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace EspaceFamille.Identity.Storage.Oidc;

/// <summary>A client's fields, as OpenIddict reads and writes them.</summary>
internal sealed partial class ApplicationStore
{
    public ValueTask<string?> GetApplicationTypeAsync(OidcApplication application, CancellationToken cancellationToken) =>
        new(application.ApplicationType);

    public ValueTask SetApplicationTypeAsync(OidcApplication application, string? value, CancellationToken cancellationToken) =>
        Done(application.ApplicationType = value);

    public ValueTask<string?> GetClientIdAsync(OidcApplication application, CancellationToken cancellationToken) =>
        new(application.ClientId);

    public ValueTask SetClientIdAsync(OidcApplication application, string? value, CancellationToken cancellationToken) =>
        Done(application.ClientId = value);

    public ValueTask<string?> GetClientSecretAsync(OidcApplication application, CancellationToken cancellationToken) =>
        new(application.ClientSecret);

    public ValueTask SetClientSecretAsync(OidcApplication application, string? value, CancellationToken cancellationToken) =>
        Done(application.ClientSecret = value);

    public ValueTask<string?> GetClientTypeAsync(OidcApplication application, CancellationToken cancellationToken) =>
        new(application.ClientType);

    public ValueTask SetClientTypeAsync(OidcApplication application, string? value, CancellationToken cancellationToken) =>
        Done(application.ClientType = value);

    public ValueTask<string?> GetConsentTypeAsync(OidcApplication application, CancellationToken cancellationToken) =>
        new(application.ConsentType);

    public ValueTask SetConsentTypeAsync(OidcApplication application, string? value, CancellationToken cancellationToken) =>
        Done(application.ConsentType = value);

    public ValueTask<string?> GetDisplayNameAsync(OidcApplication application, CancellationToken cancellationToken) =>
        new(application.DisplayName);

    public ValueTask SetDisplayNameAsync(OidcApplication application, string? value, CancellationToken cancellationToken) =>
        Done(application.DisplayName = value);

    public ValueTask<ImmutableDictionary<CultureInfo, string>> GetDisplayNamesAsync(
        OidcApplication application, CancellationToken cancellationToken) =>
        new(StoredJson.ByCulture(application.DisplayNames));

    public ValueTask SetDisplayNamesAsync(
        OidcApplication application, ImmutableDictionary<CultureInfo, string> names, CancellationToken cancellationToken) =>
        Done(application.DisplayNames = StoredJson.ByCultureName(names));

    public ValueTask<ImmutableArray<string>> GetPermissionsAsync(OidcApplication application, CancellationToken cancellationToken) =>
        new([.. application.Permissions]);

    public ValueTask SetPermissionsAsync(OidcApplication application, ImmutableArray<string> values, CancellationToken cancellationToken) =>
        Done(application.Permissions = Listed(values));

    public ValueTask<ImmutableArray<string>> GetPostLogoutRedirectUrisAsync(
        OidcApplication application, CancellationToken cancellationToken) =>
        new([.. application.PostLogoutRedirectUris]);

    public ValueTask SetPostLogoutRedirectUrisAsync(
        OidcApplication application, ImmutableArray<string> values, CancellationToken cancellationToken) =>
        Done(application.PostLogoutRedirectUris = Listed(values));

    public ValueTask<ImmutableArray<string>> GetRedirectUrisAsync(OidcApplication application, CancellationToken cancellationToken) =>
        new([.. application.RedirectUris]);

    public ValueTask SetRedirectUrisAsync(
        OidcApplication application, ImmutableArray<string> values, CancellationToken cancellationToken) =>
        Done(application.RedirectUris = Listed(values));

    public ValueTask<ImmutableArray<string>> GetRequirementsAsync(OidcApplication application, CancellationToken cancellationToken) =>
        new([.. application.Requirements]);

    public ValueTask SetRequirementsAsync(
        OidcApplication application, ImmutableArray<string> values, CancellationToken cancellationToken) =>
        Done(application.Requirements = Listed(values));

    public ValueTask<JsonWebKeySet?> GetJsonWebKeySetAsync(OidcApplication application, CancellationToken cancellationToken) =>
        new(application.JsonWebKeySet is { } json ? JsonWebKeySet.Create(json) : null);

    public ValueTask SetJsonWebKeySetAsync(OidcApplication application, JsonWebKeySet? set, CancellationToken cancellationToken) =>
        Done(application.JsonWebKeySet = set is null ? null : JsonSerializer.Serialize(set));

    public ValueTask<ImmutableDictionary<string, string>> GetSettingsAsync(
        OidcApplication application, CancellationToken cancellationToken) =>
        new(StoredJson.Read<string>(application.Settings));

    public ValueTask SetSettingsAsync(
        OidcApplication application, ImmutableDictionary<string, string> settings, CancellationToken cancellationToken) =>
        Done(application.Settings = StoredJson.Write(settings));
}
