using Scriban;

namespace EspaceFamille.Notifications.Features.Mails.RenderMail;

/// <summary>A template file, parsed once. Its errors name the file, the line and the column.</summary>
internal sealed record ParsedTemplate(string Path, Template? Template, IReadOnlyList<string> Errors)
{
    public static ParsedTemplate Read(string path)
    {
        if (!File.Exists(path))
            return new ParsedTemplate(path, null, [$"{path}: the file is missing."]);
        var template = Template.Parse(File.ReadAllText(path), path);
        return new ParsedTemplate(path, template, [.. template.Messages.Select(message => message.ToString())]);
    }

    public string Render(TemplateContext context) =>
        (Template ?? throw new InvalidOperationException($"{Path} could not be read.")).Render(context);
}
