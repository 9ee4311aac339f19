using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using EspaceFamille.Tool.Places;

namespace EspaceFamille.Tool.Errors;

/// <summary>The broker whose error queues are looked after.</summary>
/// <param name="Management">Its management API, which alone can list queues.</param>
internal sealed record BrokerAddress(Uri Amqp, Uri Management)
{
    private const int ManagementPort = 15672;
    private const int AmqpOffset = 7;
    private const int ManagementOffset = 8;

    public string VirtualHost => Amqp.Segments is [_, var name] ? Uri.UnescapeDataString(name.TrimEnd('/')) : "/";

    public AuthenticationHeaderValue Authorization => new(
        "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(Amqp.UserInfo))));

    /// <summary>The broker that RABBITMQ_URI names, else the one of the system that runs on this data.</summary>
    /// <param name="data">Created when RABBITMQ_URI is set: it keeps the audit only.</param>
    /// <exception cref="Failure">No system runs on this data.</exception>
    public static BrokerAddress Find(DataFolder data)
    {
        if (Variable("RABBITMQ_URI") is { } given)
        {
            data.Prepare();
            return At(given);
        }

        if (!data.IsOurs)
            throw new Failure($"{data.Path} has no data of this system");
        var running = data.Running() ?? throw new Failure($"nothing runs on {data.Path}: ./espace up starts the system");
        return running["RABBITMQ_URI"] is { Length: > 0 } uri ? At(WithErrorsUser(uri, data)) : OfThisMachine(data, running["ESPACE_PORT"]);
    }

    private static BrokerAddress OfThisMachine(DataFolder data, string? gatewayPort)
    {
        var port = int.Parse(gatewayPort ?? "", NumberStyles.None, CultureInfo.InvariantCulture);
        return new(
            new(WithErrorsUser($"amqp://127.0.0.1:{port + AmqpOffset}/", data)), new($"http://127.0.0.1:{port + ManagementOffset}/"));
    }

    /// <summary>The tool's own user, who may read error queues and return messages, and nothing else.</summary>
    private static string WithErrorsUser(string uri, DataFolder data) => new UriBuilder(uri)
    {
        UserName = "errors",
        Password = Convert.ToHexStringLower(Convert.FromBase64String(File.ReadAllText(data.At("secrets/broker-errors")))),
    }.Uri.AbsoluteUri;

    private static BrokerAddress At(string uri)
    {
        var amqp = new Uri(uri);
        return new(amqp, Variable("RABBITMQ_MANAGEMENT_URI") is { } management
            ? new Uri(management)
            : new UriBuilder("http", amqp.Host, ManagementPort).Uri);
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { } value
        && !string.IsNullOrWhiteSpace(value) ? value : null;
}
