namespace Cashlink.Wizard.Shell.Forms;

/// <summary>Something that must be corrected, for the error summary and for the field it names.</summary>
/// <param name="FieldId">The id of the input to go to; null when no single input can be named.</param>
/// <param name="Message">What is wrong and the way out, in the user's language.</param>
public sealed record FieldError(string? FieldId, string Message);
