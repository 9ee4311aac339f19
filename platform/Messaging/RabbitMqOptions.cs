using System.ComponentModel.DataAnnotations;

namespace EspaceFamille.Platform;

/// <summary>Where the broker is, with user, password and virtual host in the address.</summary>
public sealed class RabbitMqOptions
{
    [Required] public Uri Uri { get; set; } = new("amqp://guest:guest@127.0.0.1:5672/");

    /// <summary>
    /// The management API, which sets policies. Its user and password are those of <see cref="Uri"/> unless the address has others.
    /// </summary>
    public Uri? ManagementUri { get; set; }
}
