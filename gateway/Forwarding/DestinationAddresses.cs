using EspaceFamille.Platform;

namespace EspaceFamille.Gateway.Forwarding;

/// <summary>The addresses of the services behind the gateway. The proxy itself notices a wrong one at the first request.</summary>
internal static class DestinationAddresses
{
    /// <param name="routes">The section with <c>Clusters</c>.</param>
    /// <exception cref="WrongSettingException">One of them is no http: or https: address; all of them are named.</exception>
    public static void Check(IConfigurationSection routes)
    {
        var wrong = routes.GetSection("Clusters").GetChildren().SelectMany(cluster => cluster.GetSection("Destinations").GetChildren())
            .Select(destination => (Name: $"{destination.Path}:Address", Value: destination["Address"]))
            .Where(address => !Uri.TryCreate(address.Value, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            .Select(address => address.Name)
            .ToArray();
        if (wrong.Length > 0)
            throw new WrongSettingException(
                $"{string.Join(" and ", wrong)} must be an absolute address, such as http://host:8080/. Correct it and start again.");
    }
}
