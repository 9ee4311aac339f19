using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Notifications;

/// <summary>What the town sets for its mails, read once and checked at start.</summary>
internal sealed class NotificationsOptions
{
    [ValidateObjectMembers]
    public TownOptions Town { get; init; } = new();

    [ValidateObjectMembers]
    public SmtpOptions Smtp { get; init; } = new();
    public TemplatesOptions Templates { get; init; } = new();
}

/// <summary>The service in charge and its contact, as every acknowledgement of receipt must name them.</summary>
internal sealed class TownOptions
{
    /// <summary>Who signs, such as "Ville de Tarnos".</summary>
    [Required] public string Name { get; set; } = "";

    /// <summary>The service in charge of requests, such as "Service Enfance et Éducation".</summary>
    [Required] public string Service { get; set; } = "";
    [Required] public string Address { get; set; } = "";
    [Required] public string Telephone { get; set; } = "";
    [Required, EmailAddress] public string Email { get; set; } = "";

    /// <summary>Working days that the review of a request usually takes.</summary>
    [Range(1, 60)] public int UsualReviewDays { get; set; } = 5;
}

internal enum SmtpSecurity
{
    None,
    StartTls,
    Tls,
}

/// <summary>The mail server that takes what the town sends.</summary>
internal sealed class SmtpOptions : IValidatableObject
{
    [Required] public string Host { get; set; } = "";
    [Range(1, 65535)] public int Port { get; set; } = 587;
    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;
    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>The address that mails come from; the service's own unless set. Its domain ends every Message-ID.</summary>
    [EmailAddress] public string? From { get; set; }

    /// <summary>
    /// How long one attempt may last. A mail stays with the process that took it twice as long: after a crash, that is
    /// the wait before another process sends it.
    /// </summary>
    [Range(1, 600)] public int AttemptLimitSeconds { get; set; } = 60;

    /// <summary>How many mails a process sends at a time, each over a connection of its own: a server far away takes a while for each.</summary>
    [Range(1, 50)] public int Connections { get; set; } = 4;

    internal TimeSpan AttemptLimit => TimeSpan.FromSeconds(AttemptLimitSeconds);
    internal TimeSpan Lease => 2 * AttemptLimit;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrEmpty(User) != string.IsNullOrEmpty(Password))
            yield return new ValidationResult("Smtp: User and Password go together.", [nameof(User), nameof(Password)]);
        if (!string.IsNullOrEmpty(User) && Security == SmtpSecurity.None)
            yield return new ValidationResult("Smtp: a password never travels without TLS; set Security to StartTls or Tls.", [nameof(Security)]);
    }
}

internal sealed class TemplatesOptions
{
    /// <summary>A folder whose files replace the built-in templates of the same names; none unless set.</summary>
    public string? Directory { get; set; }
}

[OptionsValidator]
internal sealed partial class NotificationsOptionsValidator : IValidateOptions<NotificationsOptions>;
