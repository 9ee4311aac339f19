using System.ComponentModel.DataAnnotations;

namespace EspaceFamille.Platform;

/// <summary>Where the broker is, with user, password and virtual host in the address.</summary>
public sealed class RabbitMqOptions : IValidatableObject
{
    [Required] public Uri Uri { get; set; } = new("amqp://guest:guest@127.0.0.1:5672/");

    /// <summary>
    /// The management API, which sets policies. Its user and password are those of <see cref="Uri"/> unless the address has others.
    /// </summary>
    public Uri? ManagementUri { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Uri.Scheme is not ("amqp" or "amqps") || Uri.Host.Length == 0)
            yield return new("RabbitMq:Uri must be an address such as amqp://user:password@host:5672/");
        if (ManagementUri is { Scheme: not ("http" or "https") } or { Host: "" })
            yield return new("RabbitMq:ManagementUri must be an address such as https://user:password@host:15671/");
    }
}
