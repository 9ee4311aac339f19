using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace EspaceFamille.Errors;

/// <summary>Where the broker of the running system is: the one that RABBITMQ_URI names, else this copy's own.</summary>
/// <param name="Management">Its management API, which alone can name every queue.</param>
internal sealed record BrokerAddress(Uri Amqp, Uri Management)
{
    private const int ManagementPort = 15672;

    public string VirtualHost => Amqp.Segments is [_, var name] ? Uri.UnescapeDataString(name.TrimEnd('/')) : "/";

    public AuthenticationHeaderValue Authorization => new(
        "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(Amqp.UserInfo))));

    /// <exception cref="Failure">Neither is known.</exception>
    public static BrokerAddress FromEnvironment()
    {
        if (Given("RABBITMQ_URI") is { } uri)
            return At(new Uri(uri), Given("RABBITMQ_MANAGEMENT_URI"));
        if (Given("ESPACE_DATA") is not { } data || !int.TryParse(Given("ESPACE_PORT"), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            throw new Failure("no broker is known: start the system, or name one in RABBITMQ_URI");
        var password = Convert.ToHexStringLower(Convert.FromBase64String(File.ReadAllText(Path.Combine(data, "secrets", "broker"))));
        return new BrokerAddress(new Uri($"amqp://espace:{password}@127.0.0.1:{port + 7}/"), new Uri($"http://127.0.0.1:{port + 8}/"));
    }

    private static BrokerAddress At(Uri amqp, string? management) =>
        new(amqp, management is null ? new UriBuilder("http", amqp.Host, ManagementPort).Uri : new Uri(management));

    private static string? Given(string variable)
    {
        var value = Environment.GetEnvironmentVariable(variable);
        return string.IsNullOrWhiteSpace(value) ? null : value;
    }
}
