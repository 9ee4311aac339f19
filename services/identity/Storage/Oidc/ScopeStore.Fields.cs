using System.Collections.Immutable;
using System.Globalization;

namespace EspaceFamille.Identity.Storage.Oidc;

/// <summary>A scope's fields, as OpenIddict reads and writes them.</summary>
internal sealed partial class ScopeStore
{
    public ValueTask<string?> GetDescriptionAsync(OidcScope scope, CancellationToken cancellationToken) => new(scope.Description);

    public ValueTask SetDescriptionAsync(OidcScope scope, string? value, CancellationToken cancellationToken) =>
        Done(scope.Description = value);

    public ValueTask<string?> GetDisplayNameAsync(OidcScope scope, CancellationToken cancellationToken) => new(scope.DisplayName);

    public ValueTask SetDisplayNameAsync(OidcScope scope, string? value, CancellationToken cancellationToken) =>
        Done(scope.DisplayName = value);

    public ValueTask<string?> GetNameAsync(OidcScope scope, CancellationToken cancellationToken) => new(scope.Name);

    public ValueTask SetNameAsync(OidcScope scope, string? value, CancellationToken cancellationToken) => Done(scope.Name = value);

    public ValueTask<ImmutableArray<string>> GetResourcesAsync(OidcScope scope, CancellationToken cancellationToken) =>
        new([.. scope.Resources]);

    public ValueTask SetResourcesAsync(OidcScope scope, ImmutableArray<string> values, CancellationToken cancellationToken) =>
        Done(scope.Resources = Listed(values));

    public ValueTask<ImmutableDictionary<CultureInfo, string>> GetDescriptionsAsync(OidcScope scope, CancellationToken cancellationToken) =>
        new(StoredJson.ByCulture(scope.Descriptions));

    public ValueTask SetDescriptionsAsync(
        OidcScope scope, ImmutableDictionary<CultureInfo, string> names, CancellationToken cancellationToken) =>
        Done(scope.Descriptions = StoredJson.ByCultureName(names));

    public ValueTask<ImmutableDictionary<CultureInfo, string>> GetDisplayNamesAsync(OidcScope scope, CancellationToken cancellationToken) =>
        new(StoredJson.ByCulture(scope.DisplayNames));

    public ValueTask SetDisplayNamesAsync(
        OidcScope scope, ImmutableDictionary<CultureInfo, string> names, CancellationToken cancellationToken) =>
        Done(scope.DisplayNames = StoredJson.ByCultureName(names));
}
