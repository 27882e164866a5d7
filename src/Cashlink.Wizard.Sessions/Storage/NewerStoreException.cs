namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>
/// A newer version of the program has changed the store's schema. This one would read what it does not understand and could write
/// what the newer one takes for something else, so it leaves the store alone.
/// </summary>
/// <param name="migrations">The changes that this program does not know.</param>
public sealed class NewerStoreException(IEnumerable<string> migrations) : Exception(
    $"The store belongs to a newer version of this program, which has made changes that this one does not know: {string.Join(", ", migrations)}. "
    + "Nothing was changed. Start that version or a later one, or give this one a backup from before the change.");
