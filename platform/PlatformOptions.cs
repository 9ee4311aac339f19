using System.ComponentModel.DataAnnotations;

namespace EspaceFamille.Platform;

/// <summary>Where the service's own database is.</summary>
public sealed class MongoOptions
{
    [Required] public string ConnectionString { get; set; } = "mongodb://127.0.0.1:27017";

    /// <summary>The database; the service's own name unless set.</summary>
    public string? Database { get; set; }
}

/// <summary>Where the broker is, with user, password and virtual host in the address.</summary>
public sealed class RabbitMqOptions
{
    [Required] public Uri Uri { get; set; } = new("amqp://guest:guest@127.0.0.1:5672/");
}

/// <summary>Who issues access tokens, and from where their keys are read.</summary>
public sealed class AuthOptions
{
    /// <summary>The gateway's public address, with a slash at its end: what tokens name as their issuer.</summary>
    [Required] public Uri Issuer { get; set; } = new("http://localhost:8080/");

    /// <summary>The identity service's own address, for metadata, keys and back-channel calls.</summary>
    [Required] public Uri InternalAddress { get; set; } = new("http://127.0.0.1:8081/");

    /// <summary>Relaxes HTTPS for loopback and container tests, everywhere at once.</summary>
    public bool AllowHttp { get; set; }
}

/// <summary>The town's clock. It moves only where a test or a demonstration says so.</summary>
public sealed class ClocksOptions
{
    public bool TestMode { get; set; }

    /// <summary>The instant at which the town's clock starts in test mode.</summary>
    public DateTimeOffset? TownNow { get; set; }
}
