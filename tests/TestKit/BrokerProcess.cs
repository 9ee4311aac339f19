using System.Globalization;
using System.Net.Sockets;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Xunit;

namespace EspaceFamille.TestKit;

/// <summary>A RabbitMQ node of the tests' own, everything in one folder and on loopback; or the one that RABBITMQ_URI names.</summary>
public sealed class BrokerProcess : IAsyncLifetime
{
    private readonly string _home = Directory.CreateTempSubdirectory("broker-").FullName;
    private readonly int _port = FreePort.Next();
    private readonly int _distribution = FreePort.Next();
    private readonly int _names = FreePort.Next();
    private readonly int _management = FreePort.Next();
    private readonly string? _given = Environment.GetEnvironmentVariable("RABBITMQ_URI");
    private ChildProcess? _process;

    public string Uri => _given ?? $"amqp://guest:guest@127.0.0.1:{_port}/";

    /// <summary>The address with another user; a migration makes the user with this password.</summary>
    public string UriOf(string user) => new UriBuilder(Uri) { UserName = user, Password = "a-password-of-the-tests" }.Uri.AbsoluteUri;

    /// <summary>With the management API, which takes some seconds more to start.</summary>
    public bool WithManagement { get; init; }

    /// <summary>The management API with its user, who makes the others.</summary>
    public string ManagementUri => _given is null ? $"http://guest:guest@127.0.0.1:{_management}/" : GivenManagement(new(_given));

    public async Task InitializeAsync()
    {
        if (_given is not null)
            return;
        var management = WithManagement ? $"management.tcp.ip = 127.0.0.1\nmanagement.tcp.port = {_management}\n" : "";
        await File.WriteAllTextAsync(Path.Combine(_home, "rabbitmq.conf"),
            $"listeners.tcp.local = 127.0.0.1:{_port}\n{management}log.console = true\nlog.file = false\n");
        await File.WriteAllTextAsync(Path.Combine(_home, "enabled_plugins"), WithManagement ? "[rabbitmq_management].\n" : "[].\n");
        await StartAsync();
    }

    public async Task StartAsync()
    {
        _process = ChildProcess.Start("/usr/lib/rabbitmq/bin/rabbitmq-server", [], Settings);
        await Eventually.True(AnswersAsync, "the broker listens");
    }

    public async Task StopAsync()
    {
        await _process!.StopAsync();
        _process.Dispose();
    }

    /// <summary>SIGKILL, the data kept.</summary>
    public void Kill() => _process?.Dispose();

    /// <summary>Takes one message from a queue; false while it is empty or not there.</summary>
    public async Task<bool> HoldsAsync(string queue)
    {
        await using var connection = await new ConnectionFactory { Uri = new System.Uri(Uri) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        try
        {
            return await channel.BasicGetAsync(queue, autoAck: true) is not null;
        }
        catch (OperationInterruptedException)
        {
            return false;
        }
    }

    public async Task DeleteAsync(string queue)
    {
        await using var connection = await new ConnectionFactory { Uri = new System.Uri(Uri) }.CreateConnectionAsync();
        await using var channel = await connection.CreateChannelAsync();
        await channel.QueueDeleteAsync(queue);
    }

    public async Task DisposeAsync()
    {
        Kill();
        if (_given is not null)
            return;
        // Erlang's name server outlives its nodes; it is ours alone, on a port of its own.
        using var names = ChildProcess.Start(
            "/usr/bin/epmd", ["-port", $"{_names}", "-kill"], new Dictionary<string, string>(StringComparer.Ordinal));
        await names.WaitForExitAsync();
        Directory.Delete(_home, recursive: true);
    }

    /// <summary>How many messages all error queues hold, and the queues of skipped messages.</summary>
    public async Task<int> ErrorMessagesAsync()
    {
        using var list = ChildProcess.Start(
            "/usr/lib/rabbitmq/bin/rabbitmqctl",
            ["--node", Node, "--quiet", "--no-table-headers", "list_queues", "name", "messages"],
            Settings);
        if (await list.WaitForExitAsync() != 0)
            throw new InvalidOperationException($"The queues could not be listed:\n{list.Output}");
        return list.Output.Split('\n').Select(line => line.Split('\t'))
            .Where(queue => queue is [var name, _]
                && (name.EndsWith("_error", StringComparison.Ordinal) || name.EndsWith("_skipped", StringComparison.Ordinal)))
            .Sum(queue => int.Parse(queue[1], CultureInfo.InvariantCulture));
    }

    private string Node => $"tests-{_port}@localhost";

    private Dictionary<string, string> Settings => new(StringComparer.Ordinal)
    {
        ["HOME"] = _home,
        ["RABBITMQ_NODENAME"] = Node,
        ["RABBITMQ_MNESIA_BASE"] = Path.Combine(_home, "data"),
        ["RABBITMQ_LOG_BASE"] = Path.Combine(_home, "log"),
        ["RABBITMQ_CONFIG_FILE"] = Path.Combine(_home, "rabbitmq.conf"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(_home, "enabled_plugins"),
        ["RABBITMQ_DIST_PORT"] = $"{_distribution}",
        ["ERL_EPMD_PORT"] = $"{_names}",
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1}",
    };

    private static string GivenManagement(System.Uri amqp) => Environment.GetEnvironmentVariable("RABBITMQ_MANAGEMENT_URI")
        ?? $"http://{amqp.UserInfo}@{amqp.Host}:15672/";

    private async Task<bool> AnswersAsync()
    {
        if (_process!.HasExited)
            throw new InvalidOperationException($"The broker ended:\n{_process.Output}");
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", _port);
            return _process.Output.Contains("completed with", StringComparison.Ordinal);
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
