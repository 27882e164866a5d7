using System.Runtime.CompilerServices;
using Xunit.v3;

namespace Cashlink.Testing.Limits;

/// <summary>xunit's own; in every test project <c>[Fact]</c> means this one. It has a limit, see <see cref="TestLimits"/>.</summary>
[XunitTestCaseDiscoverer(typeof(LimitedFactDiscoverer))]
[AttributeUsage(AttributeTargets.Method)]
public sealed class LimitedFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : Xunit.FactAttribute(sourceFilePath, sourceLineNumber);
