using System.Reflection;
using Xunit;

namespace SocialPipeline.Conventions;

public sealed class PublicSurfaceTests
{
    private static readonly Type[] Exported = typeof(SocialPipelineException).Assembly.GetExportedTypes();

    [Fact]
    public void Every_public_async_method_takes_a_cancellation_token()
    {
        var deaf = Exported
            .Where(type => !typeof(Delegate).IsAssignableFrom(type))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => IsAsync(method.ReturnType) && !method.IsSpecialName && method.Name != nameof(IAsyncDisposable.DisposeAsync))
            .Where(method => method.GetParameters().All(parameter => parameter.ParameterType != typeof(CancellationToken)))
            .Select(method => $"{method.DeclaringType!.FullName}.{method.Name}");
        Assert.Equal([], deaf);
    }

    [Fact]
    public void Every_error_derives_from_one_root()
    {
        var strays = Exported.Where(type => typeof(Exception).IsAssignableFrom(type) && !typeof(SocialPipelineException).IsAssignableFrom(type));
        Assert.Equal([], strays.Select(type => type.FullName));
    }

    [Fact]
    public void A_public_class_is_sealed_static_or_made_to_derive_from()
    {
        var open = Exported
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && type != typeof(SocialPipelineException))
            .Where(type => !Exported.Any(other => other.BaseType == type));
        Assert.Equal([], open.Select(type => type.FullName));
    }

    private static bool IsAsync(Type type) => type == typeof(Task) || type == typeof(ValueTask)
        || (type.IsGenericType && type.GetGenericTypeDefinition() is var open
            && (open == typeof(Task<>) || open == typeof(ValueTask<>) || open == typeof(IAsyncEnumerable<>)));
}
