using Cashlink.Wizard.Shell.Papers;

namespace Cashlink.Wizard.Mails;

/// <summary>A mail that is put together and not yet sent.</summary>
/// <param name="To">The address.</param>
/// <param name="SenderName">Whose mail it is.</param>
/// <param name="Body">What it says; its title is the subject.</param>
/// <param name="Attachments">Files to keep, each with its name without the ending.</param>
/// <param name="Stop">Where no more mails are asked for; null for a mail that was asked for by itself.</param>
public sealed record ComposedMail(string To, string SenderName, Paper Body, IReadOnlyList<(string Name, Paper Content)> Attachments, Uri? Stop)
{
    /// <summary>Says that there is one, not to whom.</summary>
    public override string ToString() => nameof(ComposedMail);
}
