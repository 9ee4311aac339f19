using System.ComponentModel.DataAnnotations;

namespace EspaceFamille.Platform;

/// <summary>Where the broker is, and the users that the service has there.</summary>
public sealed class RabbitMqOptions : IValidatableObject
{
    /// <summary>With the service's own user, its password and the virtual host.</summary>
    [Required] public Uri Uri { get; set; } = new("amqp://guest:guest@127.0.0.1:5672/");

    /// <summary>
    /// The management API, with a user who is an administrator of the broker and has every permission in the virtual host. For
    /// migrations only, which require it: they make the other users, the queues and the policies.
    /// </summary>
    public Uri? ManagementUri { get; set; }

    /// <summary>With the user of the errors tool. Where a migration has it, it makes that user.</summary>
    public Uri? ErrorsUri { get; set; }

    /// <summary>
    /// The management API with the user by whom a scaler reads the length of queues. Where a migration has it, it makes that user.
    /// </summary>
    public Uri? ScalerUri { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsAmqp(Uri))
            yield return new("RabbitMq:Uri must be an address such as amqp://user:password@host:5672/");
        if (ManagementUri is not null && !IsManagement(ManagementUri))
            yield return new("RabbitMq:ManagementUri must be an address such as https://user:password@host:15671/");
        if (ErrorsUri is not null && (!IsAmqp(ErrorsUri) || ErrorsUri.UserInfo.Length == 0))
            yield return new("RabbitMq:ErrorsUri must be an address such as amqp://user:password@host:5672/");
        if (ScalerUri is not null && !IsManagement(ScalerUri))
            yield return new("RabbitMq:ScalerUri must be an address such as https://user:password@host:15671/");
        if (ManagementUri is { IsAbsoluteUri: true } && Uri.IsAbsoluteUri && UserOf(ManagementUri) == UserOf(Uri))
            yield return new("RabbitMq:Uri must have a user of the service's own, not the user of RabbitMq:ManagementUri");
    }

    /// <summary>The user before the colon of an address, decoded.</summary>
    public static string UserOf(Uri address) => Uri.UnescapeDataString(address.UserInfo.Split(':', 2)[0]);

    /// <summary>The password of an address, decoded; empty where it has none.</summary>
    public static string PasswordOf(Uri address) =>
        address.UserInfo.Split(':', 2) is [_, var password] ? Uri.UnescapeDataString(password) : "";

    /// <summary>An address of a management API with a user.</summary>
    public static bool IsManagement(Uri address) =>
        address is { IsAbsoluteUri: true, Scheme: "http" or "https", Host.Length: > 0, UserInfo.Length: > 0 };

    /// <summary>An address of a broker.</summary>
    public static bool IsAmqp(Uri address) => address is { IsAbsoluteUri: true, Scheme: "amqp" or "amqps", Host.Length: > 0 };
}
