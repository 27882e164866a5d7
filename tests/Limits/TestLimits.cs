using System.Reflection;
using Xunit.v3;

namespace Cashlink.Testing.Limits;

/// <summary>
/// The last limit of a test: past it the test fails by its name, and the rest goes on. What a test waits for has a limit of its own,
/// which is far shorter and says what was waited for.
/// </summary>
public static class TestLimits
{
    /// <summary>Minutes, unless the assembly says otherwise (AssemblyMetadata of this name).</summary>
    private const int TestLimitMinutes = 5;

    /// <summary>xunit can only stop to wait for a test that is asynchronous; the others wait for nothing.</summary>
    public static void Set(IXunitTestMethod method, IFactAttribute fact)
    {
        if (fact is Xunit.FactAttribute { Timeout: 0 } without && typeof(Task).IsAssignableFrom(method.Method.ReturnType))
            without.Timeout = (int)TimeSpan.FromMinutes(MinutesOf(method.Method.Module.Assembly)).TotalMilliseconds;
    }

    private static int MinutesOf(Assembly assembly) =>
        assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(entry => entry.Key == nameof(TestLimitMinutes))?.Value is { } minutes
            ? int.Parse(minutes, CultureInfo.InvariantCulture)
            : TestLimitMinutes;
}
