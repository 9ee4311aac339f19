namespace EspaceFamille.Notifications.Domain;

/// <summary>What a mail tells: ids, dates and numbers, never a name. Each kind of mail has its own.</summary>
internal abstract record MailFacts
{
    /// <summary>The name of the templates that put these facts into words, and their name in the database.</summary>
    public abstract string Template { get; }
}

/// <summary>A kind of mail, with samples of all it may have to say: every template is tried on them at start.</summary>
internal sealed record MailKind(string Template, IReadOnlyList<MailFacts> Samples);
