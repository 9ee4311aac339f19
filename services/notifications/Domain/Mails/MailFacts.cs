namespace EspaceFamille.Notifications.Domain.Mails;

/// <summary>The data of a mail: ids, dates and numbers, never a name. Each kind of mail has its own record.</summary>
internal abstract record MailFacts
{
    /// <summary>The name of the templates that render these facts, and of this kind of facts in the database.</summary>
    public abstract string Template { get; }

    /// <summary>The template of the mail about the same request that is to be sent first; null when none is.</summary>
    public virtual string? Follows => null;

    /// <summary>Which of the mails of this template about the request it is: 1, or more where it may be repeated.</summary>
    public virtual long Occurrence => 1;

    /// <summary>It is about an account and no request of a household: its holder may have no household.</summary>
    public virtual bool IsAboutAccount => false;

    /// <summary>The same of the mail that <see cref="Follows"/> names.</summary>
    public virtual long FollowedOccurrence => 1;
}

/// <summary>A kind of mail, with samples of all its cases: every template is rendered with them at start.</summary>
internal sealed record MailKind(string Template, IReadOnlyList<MailFacts> Samples);
