namespace Cashlink.Wizard.Shell.Forms;

/// <summary>What a browser's tab keeps until it is closed. What it keeps can only be read by the wizard.</summary>
public interface ITabStorage
{
    ValueTask SetAsync<T>(string key, T value)
        where T : notnull;

    /// <summary>What is kept, or the default.</summary>
    ValueTask<T?> GetAsync<T>(string key);

    ValueTask RemoveAsync(string key);
}
