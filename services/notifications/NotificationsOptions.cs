using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Notifications;

/// <summary>The settings of the town for its mails, read once and validated at start.</summary>
internal sealed class NotificationsOptions
{
    [ValidateObjectMembers]
    public TownOptions Town { get; init; } = new();

    [ValidateObjectMembers]
    public SmtpOptions Smtp { get; init; } = new();
    public TemplatesOptions Templates { get; init; } = new();
}

/// <summary>The service in charge and its contact, which every acknowledgement of receipt must name.</summary>
internal sealed class TownOptions
{
    /// <summary>The name that signs, such as "Ville de Tarnos".</summary>
    [Required] public string Name { get; set; } = "";

    /// <summary>The service in charge of requests, such as "Service Enfance et Éducation".</summary>
    [Required] public string Service { get; set; } = "";
    [Required] public string Address { get; set; } = "";
    [Required] public string Telephone { get; set; } = "";
    [Required, EmailAddress] public string Email { get; set; } = "";

    /// <summary>Working days that the review of a request usually takes.</summary>
    [Range(1, 60)] public int UsualReviewDays { get; set; } = 5;
}

/// <summary>How the connection to the mail server is encrypted.</summary>
internal enum SmtpSecurity
{
    None,
    StartTls,
    Tls,
}

/// <summary>How an unanswered question for the revocation of the server's certificate is treated.</summary>
internal enum SmtpRevocation
{
    /// <summary>As not revoked, after at most 3 s.</summary>
    Soft,

    /// <summary>As revoked: nothing is sent.</summary>
    Required,
}

/// <summary>The mail server that accepts the mails of the town.</summary>
internal sealed class SmtpOptions : IValidatableObject
{
    [Required] public string Host { get; set; } = "";
    [Range(1, 65535)] public int Port { get; set; } = 587;
    public SmtpSecurity Security { get; set; } = SmtpSecurity.StartTls;

    /// <summary>What is done when nobody answers whether the server's certificate was revoked.</summary>
    public SmtpRevocation Revocation { get; set; } = SmtpRevocation.Soft;

    /// <summary>A PEM file with the only authorities to trust for the mail server; the system's unless set.</summary>
    public string? AuthorityFile { get; set; }
    public string? User { get; set; }
    public string? Password { get; set; }

    /// <summary>The sender's address; <see cref="TownOptions.Email"/> unless set. Its domain ends every Message-ID.</summary>
    [EmailAddress] public string? From { get; set; }

    /// <summary>
    /// Timeout of one attempt. The lease of a mail is twice as long: after a crash, that is the time until another process sends it.
    /// </summary>
    [Range(1, 600)] public int AttemptLimitSeconds { get; set; } = 60;

    /// <summary>How many mails one process sends in parallel, each over its own connection.</summary>
    [Range(1, 50)] public int Connections { get; set; } = 4;

    internal TimeSpan AttemptLimit => TimeSpan.FromSeconds(AttemptLimitSeconds);
    internal TimeSpan Lease => 2 * AttemptLimit;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrEmpty(User) != string.IsNullOrEmpty(Password))
            yield return new ValidationResult("Smtp: set both User and Password, or neither.", [nameof(User), nameof(Password)]);
        if (!string.IsNullOrEmpty(User) && Security == SmtpSecurity.None)
            yield return new ValidationResult(
                "Smtp: a password is never sent without TLS; set Security to StartTls or Tls.", [nameof(Security)]);
        if (!string.IsNullOrEmpty(AuthorityFile) && !File.Exists(AuthorityFile))
            yield return new ValidationResult($"Smtp: the file {AuthorityFile} does not exist.", [nameof(AuthorityFile)]);
    }
}

/// <summary>Where the town's own templates are.</summary>
internal sealed class TemplatesOptions
{
    /// <summary>A folder whose files override the built-in templates of the same names; none unless set.</summary>
    public string? Directory { get; set; }
}

[OptionsValidator]
internal sealed partial class NotificationsOptionsValidator : IValidateOptions<NotificationsOptions>;
